import type { ChoiceLeaf } from '../../core/choice-table.ts';
import type { Axis } from '../standard/axes.ts';
import type { Standard } from '../standard/standard.ts';

/**
 * Judges under every combination of the choices that the judging itself reads. The standard it is given notes which
 * rules are looked at; a rule that is not looked at cannot change the result, so that no list of what depends on what
 * has to be kept. Every combination of what is read is judged once.
 */
export class OverChoices {
  readonly #axes: readonly Axis[];
  readonly #chosen: Int8Array;
  #path: { axis: number; choice: number }[] = [];
  readonly #standard: Standard;

  constructor(axes: readonly Axis[], base: Standard) {
    this.#axes = axes;
    this.#chosen = new Int8Array(axes.length).fill(-1);
    const noted = { name: base.name, version: base.version, title: base.title };
    for (const [axis, { name, choices }] of axes.entries()) {
      Object.defineProperty(noted, name, { enumerable: true, get: () => choices[this.#read(axis)] });
    }
    this.#standard = noted as Standard;
  }

  /** What `judge` finds, a small whole number, under all choices that it reads. */
  leaves(judge: (standard: Standard) => number): ChoiceLeaf[] {
    const leaves: ChoiceLeaf[] = [];
    for (;;) {
      this.#chosen.fill(-1);
      for (const { axis, choice } of this.#path) this.#chosen[axis] = choice;
      const code = judge(this.#standard);
      leaves.push({ path: this.#path.slice(), code });
      if (!this.#advance()) return leaves;
    }
  }

  #read(axis: number): number {
    const chosen = this.#chosen[axis] as number;
    if (chosen >= 0) return chosen;
    this.#chosen[axis] = 0;
    this.#path.push({ axis, choice: 0 });
    return 0;
  }

  /** To the next combination: the rule that was read last takes its next choice. False when all were tried. */
  #advance(): boolean {
    for (let last = this.#path.pop(); last !== undefined; last = this.#path.pop()) {
      const { axis, choice } = last;
      if (choice + 1 < (this.#axes[axis] as Axis).choices.length) {
        this.#path.push({ axis, choice: choice + 1 }); // the paths that were found share the steps before it
        return true;
      }
    }
    return false;
  }
}
