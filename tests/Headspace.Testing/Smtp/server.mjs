// A mail server for tests: says where it listens, then every mail that it took, one line of JSON each.
// "refuse" on its input makes it turn mails away for now, "accept" take them again.
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

let refuses = false;
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  onMailFrom: (address, session, done) => done(refuses ? Object.assign(new Error("Come back later"), { responseCode: 451 }) : null),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      say({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(parts).toString("base64") });
      done();
    });
  },
});

createInterface({ input: process.stdin })
  .on("line", (line) => {
    refuses = line === "refuse";
    say({ refuses });
  })
  .on("close", () => process.exit(0));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
