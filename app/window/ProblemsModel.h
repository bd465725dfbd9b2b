#pragma once

#include "engine/base/Result.h"
#include "engine/model/Diagnostic.h"

#include <QAbstractListModel>

#include <vector>

namespace lathe::app {

/// What is wrong with the project, worst first, and the engine's own troubles above it.
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
    void clearTroubles();
    const model::Diagnostic& at(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    int count(model::Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    void rebuild();

    std::vector<model::Diagnostic> m_troubles;
    std::vector<model::Diagnostic> m_diagnostics;
    std::vector<model::Diagnostic> m_codeDiagnostics;
    std::vector<model::Diagnostic> m_shown;
};

} // namespace lathe::app
