/** A working day: who signs in at eight signs in anew the next morning, wherever the computer was left. */
export const SESSION_LENGTH = Temporal.Duration.from({ hours: 12 });
/** A long lunch; a computer shared by an office is not left open for the afternoon. */
export const IDLE_LENGTH = Temporal.Duration.from({ hours: 2 });
