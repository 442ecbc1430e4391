/** The far half of the second painter: see `content/layer.ts`, which calls it, and `draw.ts`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawLayer } from './draw.ts';

export default defineUnlistedScript(() => {
  globalThis.concordanceLayer = drawLayer;
});
