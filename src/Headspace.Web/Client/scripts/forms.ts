// Forms work without this file; it only answers sooner. The rules are the server's own (Headspace.Forms/Client/rules).
import { startForm } from './forms/form.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  startForm(form);
}
