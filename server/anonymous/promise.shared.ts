/** The promise and its limits, in the same words wherever they stand: on the page, in the privacy notice, in SECURITY.md. */
export const promise = 'Nobody using this site, its database, its backups or its logs can tell who wrote this.';

export const notPromised = [
  'your employer’s network, or software that watches your device',
  'your own way of writing',
  'what you reveal in what you write',
  'an operator who alters the running code',
  'somebody with the database’s own files, who may see until the night in which order that day’s posts came',
] as const;

export const kept = [
  'what you write and choose on this page',
  'the day on which it came, without the time',
  'a code made from your receipt, from which the receipt cannot be worked out',
] as const;

export const notKept = [
  'who you are, even if you are signed in',
  'your network address, your browser and its language',
  'the time of day',
  'anything that you type and do not send',
] as const;
