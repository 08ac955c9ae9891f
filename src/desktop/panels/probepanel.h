// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/models/probefilter.h"
#include "desktop/models/probemodel.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace portwright {

namespace Ui {
class ProbePanel;
}

/// Starts and stops probing and says what was found and what that proves.
class ProbePanel : public QWidget
{
    Q_OBJECT

public:
    ProbePanel(Session &session, ProbeSession &probes, const Look &look, QWidget *parent = nullptr);
    ~ProbePanel() override;

    /// Probes at once, or asks first what nobody agreed to yet.
    void start(const QSet<FlowId> &flows);
    QAbstractItemModel *rows() { return &m_filter; }
    QString stateText() const;
    QString withShutCounts(const QString &state) const;
    /// Stands below the changes in their menu.
    void addToChanges(QAction *action);

Q_SIGNALS:
    void stateTextChanged(const QString &text);
    /// Somebody wants to take in result files.
    void resultsWanted();

private:
    void arrange();
    void connectControls();
    void fillVantages();
    void showState();
    void showConsent();
    void askForSecrets();
    void showMustStayShut();
    void setMustStayShut(const QString &step, bool probed, const QString &reason);
    void takeSelection();
    void showSelection();
    void showDetail();
    void showChanges();
    void fillChanges();
    QString connectionText() const;

    Session &m_session;
    ProbeSession &m_probes;
    std::unique_ptr<Ui::ProbePanel> m_ui;
    ProbeModel m_model;
    ProbeFilter m_filter;
    QMenu *m_changes;
    QList<QAction *> m_ofChanges;
    QTimer m_pulse; // the state while nothing happens
    QSet<FlowId> m_wanted;
    bool m_asking = false;
    bool m_mirroring = false;
};

} // namespace portwright
