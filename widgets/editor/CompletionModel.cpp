#include "widgets/editor/CompletionModel.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace lathe::editor {

namespace {

using Kind = language::CompletionItem::Kind;

constexpr std::size_t MaximumShown = 500;

struct Fit {
    /// -1: is it; 0: begins with it; 1: a word of it does; 2: has it; 3: has its letters in order.
    int rank = 0;
    QList<int> positions;
};

QList<int> range(qsizetype begin, qsizetype length) {
    QList<int> all(length);
    std::iota(all.begin(), all.end(), static_cast<int>(begin));
    return all;
}

bool beginsWord(const QString& label, qsizetype at) {
    return at == 0 || !label[at - 1].isLetterOrNumber() ||
           (label[at].isUpper() && !label[at - 1].isUpper());
}

std::optional<Fit> fit(const QString& typed, const QString& label) {
    if (label == typed)
        return Fit{-1, range(0, typed.size())};
    if (label.startsWith(typed, Qt::CaseInsensitive))
        return Fit{0, range(0, typed.size())};
    qsizetype inner = -1;
    for (qsizetype at = label.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = label.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        if (beginsWord(label, at))
            return Fit{1, range(at, typed.size())};
        inner = inner < 0 ? at : inner;
    }
    if (inner >= 0)
        return Fit{2, range(inner, typed.size())};
    Fit scattered{3, {}};
    qsizetype at = 0;
    for (const QChar c : typed) {
        at = label.indexOf(c, at, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        scattered.positions << static_cast<int>(at++);
    }
    return scattered;
}

QString iconOf(const language::CompletionItem& item) {
    switch (item.kind) {
    case Kind::Section:
        return QStringLiteral("template");
    case Kind::ResourceType:
        return ui::resourceIcon(QString::fromStdString(item.label));
    case Kind::Attribute:
    case Kind::Property:
        return QStringLiteral("settings");
    case Kind::Function:
        return QStringLiteral("function");
    case Kind::Resource:
        return ui::resourceIcon(QString::fromStdString(item.detail.english()));
    case Kind::Parameter:
        return QStringLiteral("edit");
    case Kind::PseudoParameter:
        return QStringLiteral("cloud");
    case Kind::Condition:
        return QStringLiteral("branch");
    case Kind::Mapping:
        return QStringLiteral("map");
    case Kind::PolicyTemplate:
        return QStringLiteral("shield");
    case Kind::Word:
        return QStringLiteral("file-text");
    case Kind::Keyword:
        return QStringLiteral("key");
    case Kind::Variable:
        return QStringLiteral("case");
    case Kind::Field:
        return QStringLiteral("settings");
    case Kind::Method:
        return QStringLiteral("function");
    case Kind::Type:
        return QStringLiteral("resource");
    case Kind::Module:
        return QStringLiteral("project");
    case Kind::EventKey:
        return QStringLiteral("flask");
    case Kind::Value:
        break;
    }
    return QStringLiteral("tag");
}

} // namespace

void CompletionModel::setCompletion(language::Completion completion) {
    beginResetModel();
    m_completion = std::move(completion);
    m_rows.clear();
    const QString typed = QString::fromStdString(m_completion.typed);
    std::vector<std::pair<int, Row>> found;
    for (std::size_t i = 0; i < m_completion.items.size(); ++i)
        if (auto hit = fit(typed, QString::fromStdString(m_completion.items[i].label)))
            found.emplace_back(hit->rank, Row{i, std::move(hit->positions)});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    found.resize(std::min(found.size(), MaximumShown));
    for (auto& [rank, row] : found)
        m_rows.push_back(std::move(row));
    endResetModel();
}

const language::CompletionItem& CompletionModel::item(int row) const {
    return m_completion.items[m_rows[static_cast<std::size_t>(row)].item];
}

void CompletionModel::resolve(const language::CompletionItem& item) {
    for (language::CompletionItem& known : m_completion.items)
        if (known.handle == item.handle && known.label == item.label)
            known = item;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool CompletionModel::isDone() const {
    return m_rows.size() == 1 && item(0).label == m_completion.typed &&
           item(0).insert == m_completion.typed;
}

int CompletionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const language::CompletionItem& shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(shown.label);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(QString::fromStdString(shown.label),
                                            ui::translated(shown.detail));
    case DetailRole:
        return ui::translated(shown.detail);
    case IconRole:
        return iconOf(shown);
    case RequiredRole:
        return shown.required;
    case DeprecatedRole:
        return shown.deprecated;
    case PositionsRole:
        return QVariant::fromValue(m_rows[static_cast<std::size_t>(index.row())].positions);
    default:
        return {};
    }
}

} // namespace lathe::editor
