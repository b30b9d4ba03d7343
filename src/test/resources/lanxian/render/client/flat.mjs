// Evaluates filters and parses styles with OpenLayers itself.
// Arguments: folder of OpenLayers, file of cases. Prints a line for each thing that is not as expected, then "done N".
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [folder, file] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(`${folder}/${name}`).href);
const {BooleanType, newParsingContext} = await load('expr/expression.js');
const {buildExpression, newEvaluationContext} = await load('expr/cpu.js');
const {rulesToStyleFunction} = await load('render/canvas/style.js');

const {cases, styles} = JSON.parse(readFileSync(file, 'utf8'));
let tried = 0;
for (const {filter, features} of cases) {
  try {
    const evaluate = buildExpression(filter, BooleanType, newParsingContext());
    for (const {properties, expected} of features) {
      const context = newEvaluationContext();
      context.properties = properties;
      const found = evaluate(context);
      tried++;
      if (found !== expected) {
        console.log(`${JSON.stringify(filter)} is ${found} of ${JSON.stringify(properties)}`);
      }
    }
  } catch (e) {
    console.log(`${JSON.stringify(filter)}: ${e.message}`);
  }
}
for (const [name, rules] of Object.entries(styles)) {
  try {
    rulesToStyleFunction(rules);
    tried++;
  } catch (e) {
    console.log(`${name}: ${e.message}`);
  }
}
console.log(`done ${tried}`);
