/** The OpenAPI 3.1 description, made from the endpoints that are really served. */
import * as z from 'zod';
import {type Endpoint, Problem} from './contract.ts';

type Json = Record<string, unknown>;

export function openApi(endpoints: readonly Endpoint[]): Json & {openapi: '3.1.0'} {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {...paths[path], [endpoint.method]: operation(endpoint)};
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1',
      description: 'Every route of the service. Errors are application/problem+json (RFC 9457).',
    },
    paths,
    components: {schemas: {Problem: schemaOf(Problem, 'output')}},
  };
}

function operation({summary, who, params, query, body, bodyType, answer, status, type}: Endpoint): Json {
  return {
    summary,
    'x-who': who,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body && {requestBody: {required: true, content: {[bodyType ?? 'application/json']: {schema: schemaOf(body, 'input')}}}}),
    responses: {
      [status ?? 200]: {description: 'Done.', content: {[type ?? 'application/json']: {schema: schemaOf(answer, 'output')}}},
      default: {
        description: 'A problem.',
        content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}},
      },
    },
  };
}

function parameters(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const {properties = {}, required = []} = schemaOf(schema, 'input') as {properties?: Record<string, Json>; required?: string[]};
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: each,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const {$schema: _dialect, ...json} = z.toJSONSchema(schema, {io, unrepresentable: 'any'});
  return json;
}
