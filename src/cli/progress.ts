const BAR_WIDTH = 24;

/** Shows how far a command is, on standard error: a bar on a terminal, plain lines otherwise. */
export class Progress {
  private last = '';
  private shown = -1;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** A stage, and how much of it is done, from 0 to 1. */
  show(stage: string, share: number): void {
    if (!this.stream.isTTY) {
      if (stage !== this.last) this.stream.write(`${stage}\n`);
      this.last = stage;
      return;
    }
    const percent = Math.round(share * 100);
    if (stage === this.last && percent === this.shown) return;
    this.last = stage;
    this.shown = percent;
    const filled = Math.round(share * BAR_WIDTH);
    this.stream.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(percent).padStart(3)}% ${stage}`);
  }

  /** A line of its own beside the bar. */
  note(line: string): void {
    this.end();
    this.stream.write(`${line}\n`);
  }

  /** Clears the bar. */
  end(): void {
    if (this.stream.isTTY && this.last !== '') this.stream.write('\r\u001b[2K');
    this.last = '';
  }
}
