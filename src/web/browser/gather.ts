import { say } from '../words.ts';
import type { ChosenFiles } from './chosen.ts';
import { announce, need } from './dom.ts';

const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry?.()?.isDirectory === true;

/** Files out of a drag or the clipboard; folders are left out, and `folders` tells of them. */
function filesOf(data: DataTransfer): { files: File[]; folders: boolean } {
  const items = [...data.items].filter((i) => i.kind === 'file');
  const files = items.filter((i) => !isFolder(i)).flatMap((i) => i.getAsFile() ?? []);
  return { files, folders: items.some(isFolder) };
}

/** Every way a file comes into the form: the input, a drag onto the page, a pasted picture. */
export function gatherFiles(chosen: ChosenFiles, open: () => boolean): void {
  const input = need('#file', HTMLInputElement);
  input.addEventListener('change', () => {
    chosen.add([...(input.files ?? [])]);
    input.value = '';
  });
  drag(chosen, open);
  let pasted = 0;
  document.addEventListener('paste', (event) => {
    if (!open() || event.clipboardData === null) return;
    const { files } = filesOf(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    // Browsers call every pasted picture image.png: tell them apart.
    chosen.add(
      files.map((file) => {
        if (file.name !== 'image.png') return file;
        pasted += 1;
        const name = say('file.screenshot', { n: String(pasted), ending: 'png' });
        return new File([file], name, { type: file.type });
      }),
    );
  });
}

/** The whole page takes a drop, since one that misses a small box would open the file in the browser instead. */
function drag(chosen: ChosenFiles, open: () => boolean): void {
  const zone = need('#drop', HTMLElement);
  const holdsFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.toggle('over', open());
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    zone.classList.remove('over');
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    if (!open()) return;
    const { files, folders } = filesOf(event.dataTransfer);
    chosen.add(files);
    if (folders) announce(say('file.folder'));
  });
}
