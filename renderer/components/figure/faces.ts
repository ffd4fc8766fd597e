/** The faces of the window, as the style sheet has them. */
export const SCREEN_FACES = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
