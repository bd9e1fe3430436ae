import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Change, Enquiry, LogLine } from './enquiry.ts';

/** What happened in a case, newest first, and where it is added to. */
@customElement('headspace-enquiry-log')
export class HeadspaceEnquiryLogElement extends UmbLitElement {
  @property({ attribute: false })
  enquiry?: Enquiry;

  @property({ attribute: false })
  change?: Change;

  @state()
  private isWriting = false;

  async #send(event: SubmitEvent, path: string) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (await this.change!('post', path, Object.fromEntries(new FormData(form)))) {
      form.reset();
      this.isWriting = false;
    }
  }

  override render() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    if (!this.enquiry) {
      return nothing;
    }
    return html`<uui-box headline=${term('log')}>
      ${this.enquiry.canEdit ? (this.isWriting ? this.#mail() : this.#note()) : nothing}
      <ol>${[...this.enquiry.log].reverse().map((line) => this.#line(line))}</ol>
    </uui-box>`;
  }

  #note() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    return html`<form @submit=${(event: SubmitEvent) => this.#send(event, '/note')}>
      <label><span>${term('note')}</span><textarea name="text" rows="3" required></textarea></label>
      <div>
        <uui-button type="submit" look="primary" label=${term('saveNote')}></uui-button>
        <uui-button look="secondary" label=${term('writeMail')} @click=${() => (this.isWriting = true)}></uui-button>
      </div>
    </form>`;
  }

  #mail() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    const { contact, people } = this.enquiry!;
    const known = [contact, ...people].filter((person) => person !== null);
    return html`<form @submit=${(event: SubmitEvent) => this.#send(event, '/mail')}>
      <label>
        <span>${term('to')}</span>
        <input name="to" type="email" list="known" required value=${contact?.email ?? ''} />
      </label>
      <datalist id="known">${known.map(({ name, email }) => html`<option value=${email}>${name}</option>`)}</datalist>
      <label><span>${term('subject')}</span><input name="subject" required /></label>
      <label><span>${term('text')}</span><textarea name="text" rows="8" required></textarea></label>
      <div>
        <uui-button type="submit" look="primary" color="positive" label=${term('send')}></uui-button>
        <uui-button label=${term('cancel')} @click=${() => (this.isWriting = false)}></uui-button>
      </div>
    </form>`;
  }

  #line(line: LogLine) {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceEnquiries_${key}`, ...values);
    const said = () => {
      switch (line.kind) {
        case 'Moved':
          return term('logMoved', term(`state_${line.from}`), term(`state_${line.to}`));
        case 'Assigned':
          return line.owner ? term('logAssigned', line.owner) : term('logUnassigned');
        case 'Mail':
          return term('logMail', line.mail!.to);
        default:
          return term(`log${line.kind}`);
      }
    };
    return html`<li>
      <p><strong>${said()}</strong></p>
      <p class="small">${line.by ?? term('system')}, ${this.localize.date(line.at, { dateStyle: 'medium', timeStyle: 'short' })}</p>
      ${line.text ? html`<p class="text">${line.text}</p>` : nothing}
      ${line.mail
        ? html`<details>
            <summary>${line.mail.subject}${line.mail.state ? html` <uui-tag look="secondary" color=${line.mail.state === 'GivenUp' ? 'danger' : 'default'}>${term(`mail${line.mail.state}`)}</uui-tag>` : nothing}</summary>
            <p class="text">${line.mail.text}</p>
            ${line.mail.note ? html`<p class="small">${line.mail.note}</p>` : nothing}
          </details>`
        : nothing}
    </li>`;
  }

  static override styles = css`
    form,
    label {
      display: grid;
      gap: var(--uui-size-space-2);
    }

    form {
      margin-bottom: var(--uui-size-layout-1);
    }

    label span {
      font-weight: 700;
    }

    input,
    textarea {
      box-sizing: border-box;
      width: 100%;
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-2);
      background: var(--uui-color-surface);
      color: inherit;
      font: inherit;
    }

    ol {
      display: grid;
      gap: var(--uui-size-space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      border-left: 3px solid var(--uui-color-divider-emphasis);
      padding-left: var(--uui-size-space-4);
    }

    p {
      margin: 0;
    }

    .small {
      font-size: var(--uui-type-small-size);
    }

    .text {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `;
}
