/** Sets the reader's tier before the first paint, so that nothing flickers. The script is hashed into the CSP like every inline script. */
import type {Plugin} from '@docusaurus/types';

const script =
  "try{document.documentElement.dataset.tier=(sessionStorage.getItem('waymark.tier')||localStorage.getItem('waymark.tier'))==='enhanced'?'enhanced':'basic'}catch(e){document.documentElement.dataset.tier='basic'}";

export default function tierPlugin(): Plugin {
  return {
    name: 'waymark-tier',
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: script}]}),
  };
}
