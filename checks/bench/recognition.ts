import { measureRecognition } from '../recognition/measure.ts';

/** How many of the made-up exports are recognised, and which files are claimed as sure for what they are not. */
export function run(): Promise<void> {
  const { exports, right, nearMisses, missed, sureAndWrong } = measureRecognition();
  for (const line of missed) console.log(`missed: ${line}`);
  for (const line of sureAndWrong) console.log(`sure and wrong: ${line}`);
  console.log(`right kind: ${right} of ${exports} exports (${((100 * right) / exports).toFixed(1)} %)`);
  console.log(`claimed as sure and wrong: ${sureAndWrong.length} of ${exports + nearMisses} files`);
  return Promise.resolve();
}
