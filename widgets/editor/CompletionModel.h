#pragma once

#include "engine/language/Completion.h"

#include <QAbstractListModel>
#include <QList>

namespace lathe::editor {

/// The items of a completion that what has been typed fits, the best first.
class CompletionModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        IconRole,
        RequiredRole,
        DeprecatedRole,
        /// The characters of the label that were typed, as a list of indexes.
        PositionsRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setCompletion(language::Completion completion);
    const language::CompletionItem& item(int row) const;
    const std::string& typed() const { return m_completion.typed; }
    /// More is known of the item with this handle.
    void resolve(const language::CompletionItem& item);
    bool isEmpty() const { return m_rows.empty(); }
    /// All that there is to choose is what stands there already.
    bool isDone() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Row {
        std::size_t item = 0;
        QList<int> positions;
    };

    language::Completion m_completion;
    std::vector<Row> m_rows;
};

} // namespace lathe::editor
