import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the intake needs of its element. */
export interface IntakeOwner extends ReactiveControllerHost, HTMLElement {
  /** Whether dropped and pasted files are wanted just now. */
  readonly takesFiles: boolean;
  /** One or more files arrived. */
  takeFiles(files: readonly File[]): void;
}

function isTextField(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Takes files that are dropped on an element, or pasted anywhere on the page while it is shown. */
export class FileIntake implements ReactiveController {
  /** A file is being held over the element. */
  isOver = false;
  readonly #owner: IntakeOwner;

  constructor(owner: IntakeOwner) {
    this.#owner = owner;
    owner.addController(this);
  }

  hostConnected(): void {
    this.#owner.addEventListener('dragover', this.#onDragOver);
    this.#owner.addEventListener('dragleave', this.#onDragLeave);
    this.#owner.addEventListener('drop', this.#onDrop);
    window.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    this.#owner.removeEventListener('dragover', this.#onDragOver);
    this.#owner.removeEventListener('dragleave', this.#onDragLeave);
    this.#owner.removeEventListener('drop', this.#onDrop);
    window.removeEventListener('paste', this.#onPaste);
    this.#show(false);
  }

  #show(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.#owner.requestUpdate();
  }

  readonly #onDragOver = (event: DragEvent): void => {
    if (!this.#owner.takesFiles || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  };

  /** Moving between the element's own parts is no leaving; the position tells, as not every browser names the next target. */
  readonly #onDragLeave = (event: DragEvent): void => {
    const { left, right, top, bottom } = this.#owner.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x <= left || x >= right || y <= top || y >= bottom) this.#show(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.#show(false);
    if (!this.#owner.takesFiles || files.length === 0) return;
    event.preventDefault();
    this.#owner.takeFiles(files);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    const isElsewhere = event.defaultPrevented || isTextField(event.composedPath()[0]);
    if (!this.#owner.takesFiles || isElsewhere || files.length === 0) return;
    event.preventDefault();
    this.#owner.takeFiles(files);
  };
}
