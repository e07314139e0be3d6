// Runs before anything else (node --import), in plain JavaScript so that an older Node can still read the sentence.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Waymark needs Node 24 or later, and this is Node ${process.versions.node}. Run it through npm (npm start), which brings Node 24 on Linux, or install Node 24.`,
  );
  process.exit(1);
}
