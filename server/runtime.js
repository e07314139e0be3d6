// Runs before anything else (node --import), in plain JavaScript so that an older Node can still read the sentence.
import module from 'node:module';
import {fileURLToPath} from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Waymark needs Node 24 or later, and this is Node ${process.versions.node}. Run it through npm (npm start), which brings Node 24 on Linux, or install Node 24.`,
  );
  process.exit(1);
}
// What was compiled once starts faster the next time. Not in the machine's temporary folder, where others may write.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
