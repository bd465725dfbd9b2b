#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

namespace lathe::logs {

/// The Logs dock: the newest lines of all functions, filtered as one types.
class LogsPane : public QWidget {
    Q_OBJECT

  public:
    explicit LogsPane(QWidget* parent = nullptr);
    ~LogsPane() override;

  public slots:
    /// The functions to choose from, and where their code lies.
    void setProject(std::shared_ptr<const model::Project> project);
    /// EventBatch::logs and EventBatch::droppedLogLines: once a batch, in order.
    void appendLines(const std::vector<model::LogLine>& lines, std::int64_t dropped = 0);
    /// The answer to storedLinesRequested: in order; lines that are shown already are left out.
    void showStoredLines(const std::vector<model::LogLine>& lines);
    /// Only the lines of this function (empty: of all), and of this invocation (empty: of all).
    void showInvocation(const QString& logicalId, const QString& requestId);
    void clear();

  signals:
    /// A place of a stack trace: absolute path; line and column from 1, column 0 when not known.
    void openRequested(const QString& path, int line, int column);
    /// The invocation that is asked for has no line here: the journal's are wanted.
    void storedLinesRequested(const QString& logicalId, const QString& requestId);
};

} // namespace lathe::logs
