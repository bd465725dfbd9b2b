#pragma once

namespace lathe::editor::parts {

/// Scintilla's numbers for margins, markers and indicators of a CodeEditor, in one place.
inline constexpr int SymbolMargin = 0;
inline constexpr int NumberMargin = 1;
inline constexpr int ChangeMargin = 2;
inline constexpr int FoldMargin = 3;

inline constexpr int AddedMarker = 1;
inline constexpr int ChangedMarker = 2;
inline constexpr int RemovedMarker = 3;
inline constexpr int ErrorMarker = 4;
inline constexpr int WarningMarker = 5;

inline constexpr int ErrorIndicator = 9;
inline constexpr int WarningIndicator = 10;
inline constexpr int NoteIndicator = 11;
inline constexpr int MatchIndicator = 12;
inline constexpr int TagIndicator = 13;

} // namespace lathe::editor::parts
