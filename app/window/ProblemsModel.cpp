#include "app/window/ProblemsModel.h"

#include "widgets/common/EngineText.h"

#include <QString>

#include <algorithm>

namespace lathe::app {

namespace {

/// A project without any policies has one for each thing that it does.
constexpr std::size_t mostDenials = 200;

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

void ProblemsModel::addDenial(const model::Denial& denial, const model::SourceLocation& place) {
    const bool isKnown = std::any_of(m_denials.begin(), m_denials.end(), [&](const auto& known) {
        return denial.repeats(known.first);
    });
    if (isKnown)
        return;
    if (m_denials.size() >= mostDenials)
        m_denials.erase(m_denials.begin());
    m_denials.emplace_back(denial, place);
    rebuild();
}

void ProblemsModel::removeDenial(const model::Denial& denial) {
    // A copy: it may be one of these.
    const model::Denial gone = denial;
    std::erase_if(m_denials, [&](const auto& known) { return gone.repeats(known.first); });
    rebuild();
}

const model::Denial* ProblemsModel::denialAt(int row) const {
    const int index = row - static_cast<int>(m_troubles.size());
    if (index >= 0 && index < static_cast<int>(m_denials.size()))
        return &m_denials[static_cast<std::size_t>(index)].first;
    const auto lacking = std::find_if(m_denials.begin(), m_denials.end(), [](const auto& known) {
        return !known.first.missing.empty();
    });
    return row >= 0 || lacking == m_denials.end() ? nullptr : &lacking->first;
}

void ProblemsModel::clearTroubles() {
    m_troubles.clear();
    m_denials.clear();
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
    std::vector<model::Diagnostic> first = m_troubles;
    for (const auto& [denial, place] : m_denials)
        first.push_back(model::diagnosticOf(denial, place));
    m_shown.insert(m_shown.begin(), first.begin(), first.end());
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
