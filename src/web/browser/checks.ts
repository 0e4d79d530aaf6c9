import { say, type WordId } from '../words.ts';
import { need, show } from './dom.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;
const missing: Readonly<Record<string, WordId>> = {
  name: 'form.missing.name',
  email: 'form.missing.email',
  subject: 'form.missing.subject',
  description: 'form.missing.description',
};

function faultOf(input: Input): string | null {
  if (input.required && input.value.trim() === '') return say(missing[input.name] ?? 'form.missing.other');
  return input.type === 'email' && !input.validity.valid ? say('form.bad.email') : null;
}

/** Shows what is wrong beside the field itself, where a screen reader finds it with the field. */
export function mark(name: string, fault: string | null): void {
  const error = need(`#${name}-error`, HTMLElement);
  error.textContent = fault ?? '';
  show(error, fault !== null);
  const input = need(`#${name}`, HTMLElement);
  if (fault === null) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}

/** Checks every text field and the files; the focus goes to the first that is wrong. */
export function allWell(form: HTMLFormElement, files: string | null): boolean {
  const inputs = [...form.querySelectorAll<Input>('.field input, .field textarea')];
  const wrong = inputs.filter((input) => {
    const fault = faultOf(input);
    mark(input.name, fault);
    return fault !== null;
  });
  mark('file', files);
  const first = wrong[0] ?? (files === null ? undefined : need('#file', HTMLInputElement));
  first?.focus();
  return first === undefined;
}

/** A fault that was shown goes away as soon as it is mended, not while it is being typed. */
export function checkAsTyped(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<Input>('.field input, .field textarea'))
    input.addEventListener('input', () => {
      if (input.getAttribute('aria-invalid') === 'true') mark(input.name, faultOf(input));
    });
}
