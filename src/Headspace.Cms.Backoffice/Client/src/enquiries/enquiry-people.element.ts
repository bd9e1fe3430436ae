import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Change, Enquiry, Person } from './enquiry.ts';

const fields = ['name', 'email', 'phone', 'title', 'department'] as const;

/** Who at the municipality the case is about: who asked, and who else works on it. */
@customElement('headspace-enquiry-people')
export class HeadspaceEnquiryPeopleElement extends UmbLitElement {
  @property({ attribute: false })
  enquiry?: Enquiry;

  @property({ attribute: false })
  change?: Change;

  @state()
  private isAdding = false;

  async #add(event: SubmitEvent) {
    event.preventDefault();
    const content = new FormData(event.target as HTMLFormElement);
    const person = Object.fromEntries(fields.map((field) => [field, String(content.get(field) ?? '').trim() || null])) as unknown as Person;
    if (await this.change!('put', '/people', { people: [...this.enquiry!.people, person] })) {
      this.isAdding = false;
    }
  }

  override render() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    if (!this.enquiry) {
      return nothing;
    }
    const { contact, people, canEdit } = this.enquiry;
    return html`<uui-box headline=${term('people')}>
      <ul>
        ${contact ? html`<li>${this.#person(contact)}</li>` : nothing}
        ${people.map((person) => html`<li>${this.#person(person)} ${canEdit ? this.#remove(person) : nothing}</li>`)}
      </ul>
      ${!canEdit
        ? nothing
        : this.isAdding
          ? html`<form @submit=${this.#add}>
              ${fields.map((field) => html`<label>
                <span>${term(field)}</span>
                <input name=${field} type=${field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'} ?required=${field === 'name' || field === 'email'} />
              </label>`)}
              <div>
                <uui-button type="submit" look="primary" label=${term('save')}></uui-button>
                <uui-button label=${term('cancel')} @click=${() => (this.isAdding = false)}></uui-button>
              </div>
            </form>`
          : html`<uui-button look="placeholder" label=${term('addPerson')} @click=${() => (this.isAdding = true)}></uui-button>`}
    </uui-box>`;
  }

  #person({ name, email, phone, title, department }: Person) {
    return html`<strong>${name}</strong>${[title, department].filter(Boolean).map((text) => html`<br />${text}`)}<br />
      <a href="mailto:${email}">${email}</a>${phone ? html`<br /><a href="tel:${phone}">${phone}</a>` : nothing}`;
  }

  #remove(person: Person) {
    const label = this.localize.term('headspaceEnquiries_removePerson', person.name);
    const people = this.enquiry!.people.filter((other) => other !== person);
    return html`<uui-button compact label=${label} @click=${() => void this.change!('put', '/people', { people })}><uui-icon name="icon-trash"></uui-icon></uui-button>`;
  }

  static override styles = css`
    ul {
      display: grid;
      gap: var(--uui-size-space-4);
      margin: 0 0 var(--uui-size-space-4);
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }

    form,
    label {
      display: grid;
      gap: var(--uui-size-space-2);
    }

    a {
      color: var(--uui-color-interactive);
    }

    input {
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-2);
      background: var(--uui-color-surface);
      color: inherit;
      font: inherit;
    }
  `;
}
