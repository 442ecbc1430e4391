/**
 * What the popup waits for first is asked for first: this script is small, and runs while the popup's own are still on their
 * way. Where it comes late, they ask.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForKept } from '../background/contract/kept.ts';

export default defineUnlistedScript(() => void askForKept());
