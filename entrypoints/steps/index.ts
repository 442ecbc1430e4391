/** The far half of going to marks: see `content/steps.ts`, which asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJump } from './jump.ts';
import { createKeySteps } from './keys.ts';

export default defineUnlistedScript(() => {
  globalThis.concordanceSteps = (page) => ({ step: createKeySteps(page), jump: createJump(page) });
});
