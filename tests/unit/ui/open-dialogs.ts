/** Lets dialogs open where the page of the tests cannot: jsdom knows them, but not their methods. */
export function dialogsOpen(): void {
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
}
