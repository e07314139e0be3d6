/** What nobody may do to a database while a service runs on it. */
export class DatabaseInUse extends Error {
  constructor() {
    super('A service is running on this database. Stop it first. Nothing was changed.');
  }
}
