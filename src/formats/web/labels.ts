/** Labels and fields that wait for each other; UTF-16 units of a label. */
const waitingMost = 1_000;
const labelUnits = 120;

/** Which label belongs to which field (HTML 4.10.4): around it, by `for` and `id`, or by `aria-label` and `placeholder`. */
export class Labels {
  readonly #byId = new Map<string, string>();
  readonly #fields = new Map<string, string>();
  #open: { id: string; text: string; hasField: boolean } | null = null;

  open(id: string): void {
    this.#open = { id, text: '', hasField: false };
  }

  text(text: string): void {
    if (this.#open && this.#open.text.length < labelUnits) this.#open.text += text.slice(0, labelUnits);
  }

  /** The line of a field that came before its label. */
  close(): string | null {
    const label = this.#open;
    this.#open = null;
    if (label === null || label.id === '') return null;
    const text = plain(label.text);
    const value = this.#fields.get(label.id);
    this.#fields.delete(label.id);
    if (value !== undefined) return `${text}: ${value}`;
    if (!label.hasField && this.#byId.size < waitingMost) this.#byId.set(label.id, text);
    return null;
  }

  /** `shown`: the label is what stands on the line before the field. */
  field(values: ReadonlyMap<string, string>, line: string): { label: string; shown: boolean } {
    const id = values.get('id') ?? '';
    if (this.#open) {
      this.#open.hasField = true;
      if (line !== '' && line.endsWith(plain(this.#open.text))) return { label: '', shown: true };
    }
    const label = this.#byId.get(id) ?? values.get('aria-label') ?? values.get('placeholder') ?? '';
    const value = values.get('value') ?? '';
    const chosen = values.get('type') === 'checkbox' || values.get('type') === 'radio';
    if (label === '' && id !== '' && value.length > 3 && !chosen && this.#fields.size < waitingMost)
      this.#fields.set(id, value.slice(0, 1_000));
    if (label === '' || line.replace(/[:\s]+$/, '').endsWith(label.replace(/[:\s]+$/, '')))
      return { label: '', shown: line !== '' };
    return { label, shown: false };
  }
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
