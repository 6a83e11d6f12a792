export { type Crisis, crisisIn } from "./detect.ts";
