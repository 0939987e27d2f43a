package dev.munshi.chat.matrix;

/**
 * Who may ask, and how the bot behaves where they do.
 *
 * @param notes the rooms' settings
 */
record RoomRules(AllowList allow, RoomNotes notes) {}
