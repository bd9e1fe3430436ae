const day = new Intl.DateTimeFormat('da-DK', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat('da-DK', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

// What an editor typed is a Danish clock's time without a zone: it's shown as it was typed.
const asTyped = (time: string) => new Date(`${time.slice(0, 19)}Z`);

/** The day that a time lies on, in Danish. */
export const dayOf = (time: string) => day.format(asTyped(time));

/** The hour and minute of a time. */
export const hourOf = (time: string) => hour.format(asTyped(time));
