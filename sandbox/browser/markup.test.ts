import { expect, test } from 'vitest';
import { html, jsonBlock } from './markup';

test('a shop name with markup in it is shown as text', () => {
  expect(String(html`<h1 title="${'"quoted"'}">${'<b>가게 & 나</b>'}</h1>`)).toBe(
    '<h1 title="&quot;quoted&quot;">&lt;b&gt;가게 &amp; 나&lt;/b&gt;</h1>',
  );
});

test('markup inside markup stays markup, and what is missing prints nothing', () => {
  expect(String(html`<ul>${[1, 2].map((each) => html`<li>${each}</li>`)}${null}${false}</ul>`)).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});

test('a goods name cannot end the data block it is printed in', () => {
  expect(String(jsonBlock({ name: '</script><script>' }))).not.toContain('</script>');
});
