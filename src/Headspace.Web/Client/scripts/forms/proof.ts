/** Finds the proof of work that the form asks for, while the visitor fills it; without one the form can be sent all the same. */
export function prepareProof(form: HTMLFormElement): void {
  const bits = Number(form.dataset['proof'] ?? 0);
  const token = form.elements.namedItem('form.token');
  if (bits > 0 && token instanceof HTMLInputElement && 'subtle' in crypto) {
    void find(token.value, bits).then((number) => {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = 'form.proof';
      input.value = String(number);
      form.append(input);
    });
  }
}

async function find(token: string, bits: number): Promise<number> {
  const encoder = new TextEncoder();
  for (let number = 0; ; number++) {
    const hash = new DataView(await crypto.subtle.digest('SHA-256', encoder.encode(`${token}:${number}`)));
    if (Math.clz32(hash.getUint32(0)) >= bits) {
      return number;
    }
  }
}
