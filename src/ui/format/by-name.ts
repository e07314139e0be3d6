/** As people sort: "Person 2" before "Person 10". */
const {compare} = new Intl.Collator('en-GB', {numeric: true});

export const byName = (a: {name: string}, b: {name: string}): number => compare(a.name, b.name);
