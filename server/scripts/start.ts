/** `npm start`: builds the site if anything changed, then serves it. */
import {type Env, processEnv} from '../env.ts';
import {serve} from '../index.ts';
import {buildSite, forgetOldBuilds} from './build-site.ts';

/** Builds, says what it did, and serves. */
export async function start(env: Env): Promise<void> {
  console.log('Checking the site …');
  const built = await buildSite();
  if (built.outcome === 'built') console.log('Built the site.');
  if (built.outcome === 'kept')
    console.error(`The site could not be built, so the previous one is served. What went wrong:\n${built.reason}`);
  forgetOldBuilds();
  await serve(env);
}

if (import.meta.main) {
  await Promise.resolve()
    .then(() => start(processEnv()))
    .catch((error: Error) => {
      console.error(error.message);
      process.exit(1);
    });
}
