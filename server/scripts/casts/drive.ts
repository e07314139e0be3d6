/** Goes through a scenario in a real browser: what each step pointed at, and one lossless picture of every change if they are wanted. */
import {join} from 'node:path';
import type {Locator, Page} from 'playwright-core';
import type {Running} from './application.ts';
import type {Box, Seen} from './manifest.ts';
import {openPage, watched} from './page-to-film.ts';
import {type Action, CastMistake, castsFolder, type Read, type Step, type Verb, verbsOf} from './scenario.ts';
import {insteadOf, locate} from './target.ts';

/** CSS pixels; pictures are a third larger, so that words can be read in a small window. Below each the film has a band for its captions. */
export const view = {width: 960, height: 480, band: 60, scale: 4 / 3};

/** `picture` is of what came of it; `box` is where it was done, null where it was done nowhere on the page; `moved` are the CSS pixels by which the page went up. */
export type Moment = {verb: Verb | 'look'; box: Box | null; characters: number; picture: number; moved?: number};
export type DrivenStep = {step: Step; before: number; moments: Moment[]; seen: Seen[]};
/** `pictures` are PNGs; none where they were not asked for. */
export type Driven = {steps: DrivenStep[]; pictures: Buffer[]};

/** Milliseconds after which a page takes it that somebody has stopped typing. */
const pause = 500;
/** Nearer to the edge than this it is brought to the middle. */
const margin = 70;

type Wanted = {pictures: boolean};

export async function drive(read: Read, running: Running, wanted: Wanted): Promise<Driven> {
  const {page, close} = await openPage(running, view);
  try {
    return await new Drive(read, running, page, wanted).all();
  } finally {
    await close();
  }
}

class Drive {
  private readonly pictures: Buffer[] = [];
  private readonly read: Read;
  private readonly running: Running;
  private readonly page: Page;
  private readonly wanted: Wanted;
  private readonly settled: () => Promise<void>;

  constructor(read: Read, running: Running, page: Page, wanted: Wanted) {
    this.read = read;
    this.running = running;
    this.page = page;
    this.wanted = wanted;
    this.settled = watched(page);
  }

  async all(): Promise<Driven> {
    const {file, scenario, lineOf} = this.read;
    const start = async (path: string) => {
      await this.page.goto(path).catch((error: Error) => {
        throw new CastMistake(
          `${file}:${lineOf('start')}: ${this.running.url}${path} cannot be reached (${error.message.split('\n')[0]?.replace('page.goto: ', '')}).`,
        );
      });
    };
    if (this.running.account) {
      await start('/');
      await this.signIn(this.running.account);
    }
    await start(scenario.start);
    await this.settled();
    await this.picture([]);
    const steps: DrivenStep[] = [];
    for (const [number, step] of scenario.steps.entries()) steps.push(await this.step(step, number));
    return {steps, pictures: this.pictures};
  }

  private async signIn(account: {email: string; password: string}): Promise<void> {
    const status = await this.page.evaluate(async (body) => {
      const headers = {'content-type': 'application/json'};
      return (await fetch('/api/auth/sign-in/email', {method: 'POST', headers, body: JSON.stringify(body)})).status;
    }, account);
    if (status !== 200) throw new CastMistake(`${this.read.file}:1: signing in was answered with ${status}.`);
  }

  private async step(step: Step, number: number): Promise<DrivenStep> {
    const driven: DrivenStep = {step, before: this.pictures.length - 1, moments: [], seen: []};
    const {covers} = step.shot;
    // What is to be covered is covered in the picture that the step begins with, too.
    if (covers.length > 0) driven.before = await this.picture(covers);
    for (const [at, action] of step.do.entries())
      await this.orSay(number, ['do', at], action, () => this.act(action, driven, covers));
    for (const [at, target] of step.expect.entries())
      await this.orSay(number, ['expect', at], {wait: target}, () => locate(this.page, target).waitFor());
    const {focus} = step.shot;
    if (focus !== undefined)
      await this.orSay(number, ['shot', 'focus'], {wait: focus}, async () => {
        const found = locate(this.page, focus);
        const box = await this.bringIntoView(found, driven, covers);
        driven.seen.push(await this.seen(focus, found, box));
        driven.moments.push({verb: 'look', box, characters: 0, picture: this.pictures.length - 1});
      });
    return driven;
  }

  private async act(action: Action, driven: DrivenStep, covers: readonly string[]): Promise<void> {
    const verb = verbsOf(action)[0] as Verb;
    const written = action[verb] as string;
    const text = (action.with ?? '').replace(/\$\{([A-Z0-9_]+)\}/g, (all, name: string) => this.running.secrets[name] ?? all);
    let box: Box | null = null;
    if (verb === 'goto') await this.page.goto(written);
    else if (verb === 'press') await this.page.keyboard.press(written);
    else if (verb === 'wait') await locate(this.page, written, action.in).waitFor();
    else {
      const found = locate(this.page, written, action.in);
      // A file field is often only its label's shadow.
      if (verb === 'upload') await found.waitFor({state: 'attached'});
      else {
        box = await this.bringIntoView(found, driven, covers);
        driven.seen.push(await this.seen(written, found, box));
      }
      if (verb === 'click') {
        await found.click();
        // What comes next must not look as if it were pointed at.
        await this.page.mouse.move(view.width - 1, view.height - 1);
      }
      if (verb === 'fill') await found.fill(text);
      if (verb === 'select') await found.selectOption({label: text});
      if (verb === 'hover') await found.hover();
      if (verb === 'upload') await found.setInputFiles(join(castsFolder, this.read.id, text));
      if (verb === 'scroll') return;
    }
    await this.settled();
    // What a page suggests comes when one stops typing.
    if (verb === 'fill' && this.wanted.pictures) await this.page.waitForTimeout(pause);
    await this.settled();
    driven.moments.push({verb, box, characters: text.length, picture: await this.picture(covers)});
  }

  /** To the middle, unless it is well in sight; a picture of the way there. */
  private async bringIntoView(found: Locator, driven: DrivenStep, covers: readonly string[]): Promise<Box> {
    await found.waitFor();
    const before = await boxOf(found);
    if (before.y < margin || before.y + Math.min(before.height, view.height / 2) > view.height - margin) {
      await found.evaluate(
        (element, tall) => {
          element.scrollIntoView({
            block: element.getBoundingClientRect().height > tall ? 'start' : 'center',
            behavior: 'instant',
          });
        },
        view.height - 2 * margin,
      );
      await this.settled();
      const moved = before.y - (await boxOf(found)).y;
      if (moved !== 0)
        driven.moments.push({verb: 'scroll', box: null, characters: 0, picture: await this.picture(covers), moved});
    }
    return boxOf(found);
  }

  private async seen(target: string, found: Locator, box: Box): Promise<Seen> {
    return {target, box, tree: await found.ariaSnapshot()};
  }

  /** Its number. Covers are boxes that hide all of what they cover. */
  private async picture(covers: readonly string[]): Promise<number> {
    if (!this.wanted.pictures) return 0;
    const mask = covers.map((written) => locate(this.page, written));
    this.pictures.push(await this.page.screenshot({animations: 'disabled', caret: 'hide', mask, maskColor: '#12324f'}));
    return this.pictures.length - 1;
  }

  private async orSay(
    number: number,
    path: (string | number)[],
    action: Partial<Action>,
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof CastMistake) throw error;
      const {file, scenario, lineOf} = this.read;
      const verb = verbsOf(action)[0] ?? 'wait';
      const reason = (error as Error).message.includes('Timeout')
        ? 'was not found'
        : `failed: ${(error as Error).message.split('\n')[0]}`;
      const step = scenario.steps[number]?.id ?? '';
      const where = `${file}:${lineOf('steps', number, ...path)}: step "${step}"`;
      const there = await insteadOf(this.page, String(action[verb]));
      const picture = await this.page.screenshot({animations: 'disabled', caret: 'hide'});
      throw new CastMistake(`${where}: ${verb} ${action[verb]} ${reason} at ${new URL(this.page.url()).pathname}.${there}`, {
        step,
        picture,
      });
    }
  }
}

/** Whole pixels: what is less is nobody's matter. */
async function boxOf(found: Locator): Promise<Box> {
  const {x, y, width, height} = (await found.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
  return {x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height)};
}
