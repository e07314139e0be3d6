/** In `npm run dev` only: the live site hands /api on to the service beside it. */
import type {Plugin} from '@docusaurus/types';

export default function servicePlugin(): Plugin {
  const target = process.env.SERVICE_URL;
  return {
    name: 'waymark-service',
    // The type leaves out the development server's part, which Docusaurus does merge.
    configureWebpack: () => (target ? ({devServer: {proxy: [{context: ['/api'], target}]}} as object) : {}),
  };
}
