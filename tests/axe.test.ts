import AxeBuilder from '@axe-core/playwright';
import {afterAll, expect, it} from 'vitest';
import {aVisitor, closeBrowser, everything, violationsOn} from '../server/testing/browser.ts';

afterAll(closeBrowser);

/** A page with faults of several kinds: of language, headings, names, contrast and size. */
const faulty = `<html><title>Faulty</title><main><h1>A page</h1><h3>Too deep</h3><img src="data:,">
<p style="color:#999;background:#fff">Hardly to be read</p><button></button><input type="text">
<ul><p>No item</p></ul><a href="#a" style="display:inline-block;width:9px;height:9px;overflow:hidden">a</a>
<a href="#b" style="display:inline-block;width:9px;height:9px;overflow:hidden">b</a></main></html>`;

it('finds what axe’s own runner finds, in the same places', async () => {
  const {page} = await aVisitor('http://localhost');
  await page.setContent(faulty);
  const places = (found: {id: string; nodes: {target: unknown}[]}[]) =>
    found.map(({id, nodes}) => `${id} ${JSON.stringify(nodes.map(({target}) => target))}`).sort();
  const ours = places(await violationsOn(page));
  const {violations} = await new AxeBuilder({page}).withTags(everything.values).analyze();
  expect(ours).toEqual(places(violations));
  expect(ours.length).toBeGreaterThan(6);
});
