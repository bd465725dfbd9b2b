// Writes cloudformation.txt from npm's @aws-cdk/aws-service-spec:
//
//   npm install @aws-cdk/aws-service-spec && node generate.mjs node_modules/@aws-cdk/aws-service-spec
//
// Only facts are taken: names, types, what is required, allowed values, defaults. README.md tells
// the format.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const source = process.argv[2];
const { version } = JSON.parse(readFileSync(`${source}/package.json`));
const { schema } = JSON.parse(gunzipSync(readFileSync(`${source}/db.json.gz`)));
const definitions = new Map(schema.typeDefinition.entities.map((d) => [d.$id, d]));

const kinds = { "date-time": "timestamp", null: "json", tag: "#Tag" };

/// `used` collects the definitions that are named.
function shape(type, used) {
  switch (type.type) {
    case "array":
      return `[${shape(type.element, used)}]`;
    case "map":
      return `{${shape(type.element, used)}}`;
    case "union":
      return [...new Set(type.types.map((one) => shape(one, used)))].join("|");
    case "ref": {
      used.add(type.reference.$ref);
      return `#${definitions.get(type.reference.$ref).name}`;
    }
    default:
      return kinds[type.type] ?? type.type;
  }
}

function allowedValues(type) {
  if (type.allowedValues) return type.allowedValues;
  if (type.element) return allowedValues(type.element);
  return (type.types ?? []).flatMap(allowedValues);
}

/// Names of machine sizes by the hundred help nobody.
const mostValues = 60;

function line(name, property, used) {
  const fields = [`  ${name}`, shape(property.type, used)];
  const values = [...new Set(allowedValues(property.type).map(String))];
  if (property.required) fields.push("required");
  if (property.causesReplacement === "yes") fields.push("replaces");
  if (property.deprecated === "WARN") fields.push("deprecated");
  if (values.length && values.length <= mostValues && !values.some((v) => /[,\t\n]/.test(v)))
    fields.push(`values=${values.join(",")}`);
  const preset = property.defaultValue?.replace(/^"(.*)"$/, "$1");
  if (preset && preset !== "-" && preset !== "UnsetValue" && !/[\t\n]/.test(preset))
    fields.push(`default=${preset}`);
  const from = (property.relationshipRefs ?? []).map((r) => `${r.cloudFormationType}.${r.propertyName}`);
  if (from.length) fields.push(`from=${[...new Set(from)].sort().join(",")}`);
  return fields.join("\t");
}

const byName = ([a], [b]) => (a < b ? -1 : 1);

function lines(properties, used) {
  return Object.entries(properties)
    .filter(([, property]) => property.deprecated !== "IGNORE")
    .sort(byName)
    .map(([name, property]) => line(name, property, used));
}

const out = [`# npm @aws-cdk/aws-service-spec ${version}, read ${new Date().toISOString().slice(0, 10)}`];
const resources = schema.resource.entities
  .filter((r) => !r.cloudFormationType.startsWith("AWS::Serverless::"))
  .map((r) => [r.cloudFormationType, r])
  .sort(byName);
for (const [type, resource] of resources) {
  const used = new Set();
  out.push([type, ...Object.keys(resource.attributes).sort()].join("\t"));
  out.push(...lines(resource.properties, used));
  for (const id of used) {
    const definition = definitions.get(id);
    out.push(` .${definition.name}`, ...lines(definition.properties, used));
  }
}
writeFileSync(new URL("cloudformation.txt", import.meta.url), out.join("\n") + "\n");
