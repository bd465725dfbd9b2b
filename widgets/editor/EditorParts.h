#pragma once

namespace lathe::editor::parts {

/// Scintilla's numbers for margins, markers and indicators of a CodeEditor, in one place.
inline constexpr int AuthorMargin = 0;
inline constexpr int SymbolMargin = 1;
inline constexpr int NumberMargin = 2;
/// What git has not; beside it what the file on disk has not.
inline constexpr int GitMargin = 3;
inline constexpr int ChangeMargin = 4;
inline constexpr int FoldMargin = 5;
inline constexpr int MarginCount = 6;

inline constexpr int AddedMarker = 1;
inline constexpr int ChangedMarker = 2;
inline constexpr int RemovedMarker = 3;
inline constexpr int ErrorMarker = 4;
inline constexpr int WarningMarker = 5;
inline constexpr int GitAddedMarker = 6;
inline constexpr int GitChangedMarker = 7;
inline constexpr int GitRemovedMarker = 8;
inline constexpr int OursMarker = 9;
inline constexpr int TheirsMarker = 10;
inline constexpr int ConflictMarker = 11;
// Of several in a line the highest is on top.
inline constexpr int ExecutionMarker = 12;
inline constexpr int HollowMarker = 13;
inline constexpr int HollowLogMarker = 14;
inline constexpr int StopMarker = 15;
inline constexpr int ConditionMarker = 16;
inline constexpr int LogMarker = 17;
inline constexpr int ArrowMarker = 18;

inline constexpr int ErrorIndicator = 9;
inline constexpr int WarningIndicator = 10;
inline constexpr int NoteIndicator = 11;
inline constexpr int MatchIndicator = 12;
inline constexpr int TagIndicator = 13;

} // namespace lathe::editor::parts
