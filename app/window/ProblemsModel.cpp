#include "app/window/ProblemsModel.h"

#include "widgets/common/EngineText.h"

#include <QString>

#include <algorithm>

namespace lathe::app {

namespace {

QString toolTipOf(const model::Diagnostic& diagnostic) {
    QStringList lines{QString::fromStdString(model::toText(diagnostic.location)),
                      ui::translated(diagnostic.message), ui::translated(diagnostic.hint)};
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

} // namespace

void ProblemsModel::setDiagnostics(std::vector<model::Diagnostic> diagnostics) {
    if (diagnostics == m_diagnostics)
        return;
    m_diagnostics = std::move(diagnostics);
    rebuild();
}

void ProblemsModel::setCodeDiagnostics(std::vector<model::Diagnostic> diagnostics) {
    if (diagnostics == m_codeDiagnostics)
        return;
    m_codeDiagnostics = std::move(diagnostics);
    rebuild();
}

void ProblemsModel::addTrouble(const Error& trouble) {
    model::Diagnostic diagnostic;
    diagnostic.code = trouble.code;
    diagnostic.message = trouble.detail;
    if (std::find(m_troubles.begin(), m_troubles.end(), diagnostic) != m_troubles.end())
        return;
    m_troubles.push_back(std::move(diagnostic));
    rebuild();
}

void ProblemsModel::clearTroubles() {
    m_troubles.clear();
    rebuild();
}

void ProblemsModel::rebuild() {
    beginResetModel();
    m_shown = m_diagnostics;
    m_shown.insert(m_shown.end(), m_codeDiagnostics.begin(), m_codeDiagnostics.end());
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [](const model::Diagnostic& a, const model::Diagnostic& b) {
                         return a.severity > b.severity;
                     });
    m_shown.insert(m_shown.begin(), m_troubles.begin(), m_troubles.end());
    endResetModel();
}

int ProblemsModel::count(model::Severity severity) const {
    return static_cast<int>(
        std::count_if(m_shown.begin(), m_shown.end(),
                      [severity](const model::Diagnostic& d) { return d.severity == severity; }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const model::Diagnostic& diagnostic = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return ui::translated(diagnostic.message);
    case Qt::ToolTipRole:
        return toolTipOf(diagnostic);
    case SeverityRole:
        return static_cast<int>(diagnostic.severity);
    case HintRole:
        return ui::translated(diagnostic.hint);
    case PlaceRole: {
        model::SourceLocation place = diagnostic.location;
        place.file = place.file.filename();
        return place.file.empty() ? QString{} : QString::fromStdString(model::toText(place));
    }
    default:
        return {};
    }
}

} // namespace lathe::app
