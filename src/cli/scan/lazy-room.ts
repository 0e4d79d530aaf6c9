import { createRoom, type Room } from '../../formats/index.ts';

/** The room for files that are no text, begun with the first of them. */
export function lazyRoom(): Room {
  let room: Room | null = null;
  return {
    open(identity, listener) {
      room ??= createRoom();
      return room.open(identity, listener);
    },
    close: async () => room?.close(),
  };
}
