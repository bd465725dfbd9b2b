#pragma once

#include "engine/base/Result.h"
#include "engine/model/Denial.h"
#include "engine/model/Diagnostic.h"

#include <QAbstractListModel>

#include <utility>
#include <vector>

namespace lathe::app {

/// What is wrong with the project, worst first; above it the engine's own troubles and what
/// policies did not allow.
class ProblemsModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { SeverityRole = Qt::UserRole + 1, HintRole, PlaceRole };

    using QAbstractListModel::QAbstractListModel;

    void setDiagnostics(std::vector<model::Diagnostic> diagnostics);
    /// Of the functions' code, which language servers find.
    void setCodeDiagnostics(std::vector<model::Diagnostic> diagnostics);
    /// The engine's; the same trouble again is not a new one.
    void addTrouble(const Error& trouble);
    /// A request that the policies do not allow; the same again is not a new one. `place`: of what
    /// asked.
    void addDenial(const model::Denial& denial, const model::SourceLocation& place);
    void removeDenial(const model::Denial& denial);
    /// Of a row, or of the first that lacks a statement for a row that is none; nullptr where there
    /// is none.
    const model::Denial* denialAt(int row) const;
    /// Of another project: troubles and denials go.
    void clearTroubles();
    const model::Diagnostic& at(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    int count(model::Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    void rebuild();

    std::vector<model::Diagnostic> m_troubles;
    /// With where they are to be shown.
    std::vector<std::pair<model::Denial, model::SourceLocation>> m_denials;
    std::vector<model::Diagnostic> m_diagnostics;
    std::vector<model::Diagnostic> m_codeDiagnostics;
    std::vector<model::Diagnostic> m_shown;
};

} // namespace lathe::app
