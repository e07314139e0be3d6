/** Before any journey: two that unpack the same file at once would start half of it. */
import {executablePath} from './chromium.ts';

export default async function setup(): Promise<void> {
  await executablePath();
}
