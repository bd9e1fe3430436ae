// Ends with code 3 on a Node that is too old for what builds the backoffice.
const [major, minor] = process.versions.node.split('.').map(Number);
process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 3);
