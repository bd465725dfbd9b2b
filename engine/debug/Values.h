#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lathe::debug {

/// A line at which the program is to stop, or to tell something, as a person has set it.
struct Breakpoint {
    /// On this machine.
    std::filesystem::path file;
    /// From 1.
    int line = 1;
    /// Stops only where this expression, in the function's language, is true; empty: always.
    std::string condition;
    /// Not empty: a logpoint, which logs this text, with the values of {expressions}, and goes on.
    std::string logMessage;

    bool operator==(const Breakpoint&) const = default;
};

/// At which exceptions the program stops. What runs the function catches all that leave its
/// handler: "uncaught" are those that nothing of the function's own catches.
enum class ExceptionStops { None, Uncaught, All };

/// All that the program is to stop at.
struct StopPoints {
    std::vector<Breakpoint> breakpoints;
    ExceptionStops exceptions = ExceptionStops::None;
};

/// What the runtime has made of a breakpoint.
struct BreakpointState {
    std::filesystem::path file;
    /// As it was set.
    int line = 1;
    /// There is code, and it stops there. Before its file has been loaded nothing is known.
    bool verified = false;
    /// Where it stops: the next line that has code.
    int actualLine = 1;

    bool operator==(const BreakpointState&) const = default;
};

struct Frame {
    /// What it is asked about by; empty where it cannot be, as an asynchronous caller.
    std::string id;
    std::string function;
    /// On this machine; empty where the code is no file here.
    std::filesystem::path file;
    /// From 1.
    int line = 0;
    /// The function's own code, not a package or what belongs to the language.
    bool isOwn = false;

    bool operator==(const Frame&) const = default;
};

struct Scope {
    std::string name;
    /// For Session::variables().
    std::string reference;
    /// Has so much in it that it should be looked at only when a person asks.
    bool isLarge = false;
};

struct Variable {
    std::string name;
    /// One line, or the beginning of what is longer.
    std::string value;
    std::string type;
    /// For Session::variables(); empty where nothing is in it.
    std::string reference;
};

enum class StopReason { Breakpoint, Step, Pause, Exception };

/// The program stands.
struct Stop {
    StopReason reason = StopReason::Breakpoint;
    /// Of an exception: its type and message, "ValueError: no such order", in a line.
    std::string text;
    /// Innermost first; without those of what runs the function.
    std::vector<Frame> frames;
};

/// How the program goes on.
enum class Resume { Continue, StepOver, StepInto, StepOut };

} // namespace lathe::debug
