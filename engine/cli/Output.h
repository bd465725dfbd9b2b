#pragma once

#include "engine/base/Result.h"
#include "engine/cli/Options.h"
#include "engine/model/Denial.h"
#include "engine/model/Diagnostic.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::cli {

/// Writes to standard output and leaves nothing in a buffer.
void print(std::string_view text);
/// The same to standard error.
void printError(std::string_view text);

/// "lathe: DETAIL" on standard error; gives `code` back.
int fail(ExitCode code, std::string_view detail);
ExitCode exitCodeOf(const Error& error);
/// As fail(), with the code that the error calls for.
int fail(const Error& error);

int failUnknownFunction(const std::string& name);

/// A place with its file relative to here.
model::SourceLocation fromHere(model::SourceLocation location);
/// Diagnostics as "file:line:column: severity: message", the file relative to here.
std::string diagnosticText(const std::vector<model::Diagnostic>& diagnostics);
boost::json::array toJson(const std::vector<model::Diagnostic>& diagnostics);

/// "lathe: refused: WHO is not authorized to perform: ACTION on resource: ARN ...", one a line.
std::string denialText(const std::vector<model::Denial>& denials);

/// Pretty-printed JSON and a line end.
void printJson(const boost::json::value& value);

/// Columns of equal width, two spaces between them; the first row is the heading. No spaces at line
/// ends.
std::string table(const std::vector<std::vector<std::string>>& rows);

} // namespace lathe::cli
