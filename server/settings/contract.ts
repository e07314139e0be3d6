/** What a coordinator may set in the browser. Each setting has a default, so that a new database needs none. */
import * as z from 'zod';
import {endpoint, isoTime} from '../http/contract.ts';
import {anyone, coordinatorsOnly} from '../who/callers.shared.ts';

const workingDays = z
  .number('Write a whole number.')
  .int('Write a whole number.')
  .min(1, 'At least one working day.')
  .max(120, 'At most 120 working days.');

const operatorLine = z.string().trim().max(300, 'Use at most 300 characters.').default('');
/** Each stands in a text that the law asks for. */
export const operatorKeys = [
  'controller',
  'lawfulBasis',
  'retention',
  'privacyContact',
  'otherLogs',
  'accessibilityContact',
  'accessibilityAnswer',
] as const;

/** The smallest cell that people other than the coordinator may see; design: never under 5. */
export const Settings = z.strictObject({
  smallestGroup: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(5, 'Five is the smallest group that protects anyone.')
    .max(50, 'Fifty at most.')
    .default(10),
  /** How far the share of people at the standard may fall short of the target before it is worth acting on, in percentage points. */
  smallestGapPercent: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(1, 'One percentage point at least.')
    .max(20, 'Twenty at most: more would hide most needs.')
    .default(5),
  invitationDays: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(1, 'At least one day.')
    .max(60, 'Sixty days at most.')
    .default(14),
  /** Working days within which a suggestion is acknowledged, answered, and, once planned, told how it goes. */
  acknowledgeDays: workingDays.default(5),
  answerDays: workingDays.default(20),
  progressDays: workingDays.default(60),
  /** Working days within which a question has an official or an accepted answer. */
  questionDays: workingDays.default(3),
  /** How crime and case references look here, a line each: 9 for a digit, A for a letter. */
  references: z
    .string()
    .trim()
    .max(300, 'Use at most 300 characters.')
    .refine((lines) => lines === '' || lines.split(/\s*\n\s*/).every((line) => /^(?=.*9.*9.*9)[^\s].{2,39}$/.test(line)), {
      message: 'Write one pattern a line, such as 99*999999/99, with at least three digits.',
    })
    .default('99*999999/99\n99*999999'),
  /** Anonymous posts and replies that are taken in one day. */
  anonymousPerDay: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(10, 'Ten at least, or a few people close it for all.')
    .max(1_000, 'A thousand at most.')
    .default(100),
  /** Whether champions see by name who of their organisation is current in what. */
  recordsByName: z.enum(['champions', 'nobody'], 'Choose who sees names.').default('champions'),
  /** Megabytes (10⁶ bytes) of the largest file that is taken, and of all files together. */
  largestFileMb: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(1, 'One megabyte at least.')
    .max(200, '200 megabytes at most.')
    .default(25),
  fileStoreMb: z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(100, '100 megabytes at least.')
    .max(1_000_000, 'A million megabytes at most.')
    .default(10_000),
  /** What only the operator can say in the privacy notice and the accessibility statement. */
  controller: operatorLine,
  lawfulBasis: operatorLine,
  retention: operatorLine,
  privacyContact: operatorLine,
  otherLogs: operatorLine,
  accessibilityContact: operatorLine,
  accessibilityAnswer: operatorLine,
  contact: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
  notice: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
});
export type Settings = z.infer<typeof Settings>;
export type SettingKey = keyof Settings;

export const settingKeys = Object.keys(Settings.shape) as SettingKey[];

const SettingChange = z.object({
  key: z.string(),
  value: z.union([z.string(), z.number()]),
  changedAt: isoTime,
  changedBy: z.string(),
});

const SettingsPage = z.object({
  settings: Settings,
  /** Grows by one with every save; a save names the version it read. */
  version: z.int32(),
  history: z.array(SettingChange),
});
export type SettingsPage = z.infer<typeof SettingsPage>;

const OperatorFacts = z.object(
  Object.fromEntries(operatorKeys.map((key) => [key, z.string()])) as Record<(typeof operatorKeys)[number], z.ZodString>,
);
export type OperatorFacts = z.infer<typeof OperatorFacts>;

export const settingsApi = {
  operator: endpoint({
    method: 'get',
    path: '/api/operator',
    summary: 'What the organisation that runs the site says in its legal texts; empty where it said nothing yet',
    who: anyone,
    answer: OperatorFacts,
  }),
  read: endpoint({
    method: 'get',
    path: '/api/settings',
    summary: 'The settings and who changed them',
    who: coordinatorsOnly,
    answer: SettingsPage,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/settings',
    summary: 'Save the settings',
    who: coordinatorsOnly,
    body: z.strictObject({settings: Settings.required(), version: z.int32()}),
    answer: SettingsPage,
  }),
};
