/** Modules that are left out, by reason. Missing ones do no harm, so one list serves Asterisk 16 to 22. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const opensPorts = 'chan_iax2 chan_sip chan_skinny chan_mgcp chan_unistim chan_motif chan_ooh323 pbx_dundi res_snmp';
const otherWorlds =
  'chan_alsa chan_oss chan_console chan_dahdi chan_audiosocket chan_websocket res_audiosocket app_audiosocket res_xmpp ' +
  'res_corosync res_fax res_fax_spandsp res_pjsip_t38 res_calendar res_calendar_caldav res_calendar_ews ' +
  'res_calendar_exchange res_calendar_icalendar res_speech res_speech_aeap res_aeap app_speech_utils res_stir_shaken ' +
  'res_pjsip_stir_shaken res_geolocation res_pjsip_geolocation res_http_media_cache res_curl func_curl res_smdi ' +
  'res_hep res_hep_pjsip res_hep_rtcp res_statsd res_prometheus res_phoneprov res_pjsip_phoneprov_provider ' +
  'res_stun_monitor res_config_curl res_config_ldap res_config_odbc res_config_pgsql res_config_sqlite3 res_odbc ' +
  'res_odbc_transaction func_odbc res_realtime pbx_realtime pbx_ael res_ael_share pbx_lua pbx_spool res_adsi ' +
  'app_adsiprog app_getcpeid app_alarmreceiver app_jack app_festival app_ices app_nbscat app_mp3 app_externalivr ' +
  'app_sms app_sla app_minivm app_voicemail app_voicemail_imap app_voicemail_odbc app_directory app_vmcount ' +
  'func_vmcount app_queue app_followme app_confbridge app_page app_agent_pool app_dictate app_test app_zapateller ' +
  'res_parking res_agi res_resolver_unbound res_pjsip_publish_asterisk res_pjsip_mwi ' +
  'res_pjsip_mwi_body_generator res_pjsip_exten_state res_pjsip_dialog_info_body_generator ' +
  'res_pjsip_pidf_body_generator res_pjsip_pidf_digium_body_supplement res_pjsip_pidf_eyebeam_body_supplement ' +
  'res_pjsip_xpidf_body_generator res_pjsip_outbound_publish res_pjsip_send_to_voicemail res_mwi_devstate ' +
  'res_pjsip_messaging res_stasis_test res_manager_devicestate res_manager_presencestate ' +
  'res_monitor app_image app_macro app_url res_pjsip_config_wizard res_pjsip_notify res_clialiases app_amd';
const backEnds =
  'cdr_adaptive_odbc cdr_csv cdr_manager cdr_odbc cdr_pgsql cdr_radius cdr_sqlite3_custom cdr_tds ' +
  'cel_manager cel_odbc cel_pgsql cel_radius cel_sqlite3_custom cel_tds';
/** Only the simulated network keeps call detail records. */
const records = 'cdr_custom app_cdr app_forkcdr func_cdr';

/** Only the engine is driven from outside, and writes down each event of a call as it happens. */
const remoteControl =
  'cel_custom res_ari res_ari_applications res_ari_asterisk res_ari_bridges res_ari_channels res_ari_device_states ' +
  'res_ari_endpoints res_ari_events res_ari_playbacks res_ari_recordings res_ari_sounds res_ari_mailboxes ' +
  'res_pjsip_transport_websocket';

const words = (list: string): string[] => list.split(' ');

/** `noload` lines of `modules.conf`. */
export function noload(server: 'engine' | 'carrier'): string {
  const names = [...words(opensPorts), ...words(otherWorlds), ...words(backEnds)];
  names.push(...words(server === 'engine' ? records : remoteControl));
  return names.map((name) => `noload = ${name}.so`).join('\n');
}

/**
 * Worker settings by what the server knows: releases with task pools (20.18, 22.8, 23.2 on) refuse the older names and the
 * other way round. `res_cdrel_custom` came in the same releases. Four SIP workers, the default, stall behind one slow task.
 */
export function workerSettings(modulesDir: string): { readonly sipPool: string; readonly stasisPool: string } {
  return existsSync(join(modulesDir, 'res_cdrel_custom.so'))
    ? {
        sipPool: 'taskpool_minimum_size = 16\ntaskpool_initial_size = 16\ntaskpool_max_size = 50',
        stasisPool: '[taskpool]\nminimum_size = 8\ninitial_size = 8\nmax_size = 50',
      }
    : {
        sipPool: 'threadpool_initial_size = 16\nthreadpool_auto_increment = 4\nthreadpool_max_size = 50',
        stasisPool: '[threadpool]\ninitial_size = 8\nidle_timeout_sec = 20\nmax_size = 50',
      };
}
