// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/models/palettemodel.h"

#include <QSortFilterProxyModel>

namespace portwright {

namespace Ui {
class PalettePanel;
}

/// All that can be placed: drag it, double-click it or press Enter.
class PalettePanel : public QWidget
{
    Q_OBJECT

public:
    PalettePanel(const PackSet &packs, const QString &language, const Look &look, QWidget *parent = nullptr);
    ~PalettePanel() override;

    void startSearch();
    /// `used`: the packs that the plan names.
    void showPacks(const PackSet &packs, const QStringList &used);

Q_SIGNALS:
    /// Place it where there is room.
    void placeRequested(const portwright::CanvasItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void openGroups();
    void placeCurrent();
    void colourIcons();

    const Look &m_look;
    PackSet m_packs;
    QStringList m_used;
    QString m_language;
    std::unique_ptr<Ui::PalettePanel> m_ui;
    PaletteModel m_model;
    QSortFilterProxyModel m_filter;
};

} // namespace portwright
