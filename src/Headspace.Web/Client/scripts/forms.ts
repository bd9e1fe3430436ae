// Forms work without this file; it only answers sooner. The rules are the server's own (Headspace.Forms/Client/rules).
import { startForm } from './forms/form.ts';

const started = new WeakSet<HTMLFormElement>();

function start(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
    if (!started.has(form)) {
      started.add(form);
      startForm(form);
    }
  }
}

start();

// Who puts a form into the page later says so by the event of Umbraco Forms.
document.addEventListener('umbracoFormsReinitialize', start);
